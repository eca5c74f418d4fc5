/** Pictures of a video file at given moments, one after another. */
export type FrameGrabber = {
  /** The picture at a moment, small enough for a tile; null when the browser cannot show the file. */
  grab: (seconds: number, width: number) => Promise<ImageBitmap | null>;
  close: () => void;
};

/** A seek that takes longer than this will not come. */
const seekMs = 8000;

/**
 * Takes pictures out of a local video with a video element of its own, which is never put on the page. Seeks
 * go one after another: a video element can only be at one place.
 */
export function createFrameGrabber(url: string): FrameGrabber {
  const video = document.createElement('video');
  video.muted = true;
  video.preload = 'auto';
  video.src = url;
  let queue: Promise<unknown> = once(video, 'loadeddata');
  let closed = false;

  const take = async (seconds: number, width: number): Promise<ImageBitmap | null> => {
    if (closed || video.error !== null || video.videoWidth === 0) return null;
    if (Math.abs(video.currentTime - seconds) > 0.001) {
      const seeked = once(video, 'seeked');
      video.currentTime = seconds;
      await seeked;
    }
    const height = Math.max(1, Math.round((width * video.videoHeight) / video.videoWidth));
    return createImageBitmap(video, { resizeWidth: width, resizeHeight: height, resizeQuality: 'medium' });
  };

  return {
    grab: (seconds, width) => {
      const picture = queue.then(() => take(seconds, width)).catch(() => null);
      queue = picture;
      return picture;
    },
    close: () => {
      closed = true;
      video.removeAttribute('src');
      video.load();
    },
  };
}

/** Waits for an event, an error or too long; what came of it is asked of the element. */
function once(video: HTMLVideoElement, event: string): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, seekMs);
    function done() {
      clearTimeout(timer);
      video.removeEventListener(event, done);
      video.removeEventListener('error', done);
      resolve();
    }
    video.addEventListener(event, done);
    video.addEventListener('error', done);
  });
}
