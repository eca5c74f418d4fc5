import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './charts.module.css';

/** Measures the width there is and draws into it; charts themselves take width and height. */
export function Measured({ height, children }: { height: number; children: (width: number) => ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  // Outside React: the width of an element.
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      setWidth(Math.floor(element.clientWidth));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return (
    <div ref={box} className={styles['measured']} style={{ minBlockSize: height }}>
      {width > 0 && children(width)}
    </div>
  );
}
