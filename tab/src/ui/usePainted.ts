import { useEffect, useState } from 'react';

/**
 * False until what is drawn with it stands on the screen. What comes after that is asked for then: were it asked for
 * meanwhile, it would take its share of a slow line from what is waited for.
 */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A frame's own callback comes before the frame is drawn.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setPainted(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return painted;
}
