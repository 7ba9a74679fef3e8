import { type ReactNode, Suspense } from 'react';
import { usePainted } from './usePainted.ts';

interface AfterPaintProps {
  /** Stands there until then, and until what is inside has come. */
  readonly fallback?: ReactNode;
  readonly children: ReactNode;
}

/** What comes right after what it stands beside, and is not fetched before that is on the screen. */
export function AfterPaint({ fallback = null, children }: AfterPaintProps) {
  return usePainted() ? <Suspense fallback={fallback}>{children}</Suspense> : fallback;
}
