/** Pictures of a video file at given moments, one after another. */
export type FrameGrabber = {
  /** The picture at a moment; null when the browser cannot show the file, or when it is no longer wanted. */
  grab: (seconds: number, wish: PictureWish) => Promise<GrabbedPicture | null>;
  close: () => void;
};

export type PictureWish = {
  /** Width of the picture in device pixels; its height follows. */
  width: number;
  /** Aborted = nobody wants it any more; it is then left out, so that scrubbing does not wait for what is past. */
  signal: AbortSignal;
  /** Goes before all others that wait. */
  urgent?: boolean;
};

/** The picture, and the size of the video that it was taken from. */
export type GrabbedPicture = { bitmap: ImageBitmap; video: { width: number; height: number } };

type Order = PictureWish & { seconds: number; deliver: (picture: GrabbedPicture | null) => void };

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
  const ready = once(video, 'loadeddata');
  const orders: Order[] = [];
  let working = false;
  let closed = false;

  const take = async ({ seconds, width, signal }: Order): Promise<GrabbedPicture | null> => {
    if (closed || signal.aborted || video.error !== null || video.videoWidth === 0) return null;
    if (Math.abs(video.currentTime - seconds) > 0.001) {
      const seeked = once(video, 'seeked');
      video.currentTime = seconds;
      await seeked;
    }
    const size = { width: video.videoWidth, height: video.videoHeight };
    const bitmap = await createImageBitmap(video, {
      resizeWidth: Math.round(width),
      resizeHeight: Math.max(1, Math.round((width * size.height) / size.width)),
      resizeQuality: 'medium',
    });
    return { bitmap, video: size };
  };
  const work = async () => {
    if (working) return;
    working = true;
    await ready;
    for (let order = orders.shift(); order !== undefined; order = orders.shift()) {
      order.deliver(await take(order).catch(() => null));
    }
    working = false;
  };

  return {
    grab: (seconds, wish) =>
      new Promise((deliver) => {
        const order = { ...wish, seconds, deliver };
        if (wish.urgent === true) orders.unshift(order);
        else orders.push(order);
        void work();
      }),
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
