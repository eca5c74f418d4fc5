import { VideoExportMenu } from '#features/report/video-export-menu.tsx';
import { VideoPage } from '#features/video/video-page.tsx';

/** Joins one video with the report feature's downloads. */
export function VideoScreen() {
  return <VideoPage ExportMenu={VideoExportMenu} />;
}
