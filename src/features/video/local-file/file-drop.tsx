import { FileVideo } from 'lucide-react';
import { DropZone } from '#ui/drop-zone.tsx';
import { FilePicker } from '#ui/file-picker.tsx';

/** Takes the video that is to be compared with the one identifAI analysed. */
export function FileDrop({ onFile }: { onFile: (file: File) => void }) {
  return (
    <DropZone
      icon={<FileVideo aria-hidden size={22} />}
      text="Drop the video here to check that it is the file identifAI analysed."
      hint="It is read in this browser. Nothing of it is uploaded."
      onFile={onFile}
    >
      <FilePicker
        label="Choose a file"
        inputLabel="Video file to compare"
        onFiles={([file]) => onFile(file)}
      />
    </DropZone>
  );
}
