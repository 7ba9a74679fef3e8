import { createContext, useContext, useEffect } from 'react';
import type { Translate } from '../../../domain/texts/translate.ts';
import { errorTextKey } from '../api/errors.ts';
import { type Arrival, arrivalWith } from './arrival.ts';
import { useTexts } from './Texts.tsx';
import { viewStands } from './viewStands.ts';

type Report = (arrival: Arrival, message: string) => void;

/** Outside Teams nobody waits to hear. */
export const ArrivalContext = createContext<Report>(() => undefined);

const words = (t: Translate, error: unknown) => (error === null || error === undefined ? '' : t(errorTextKey(error)));

/** For what is a first view: says how it turned out, once there is something to see. */
export function useArrival({ pending, error }: { pending: boolean; error: unknown }): void {
  const report = useContext(ArrivalContext);
  const { t } = useTexts();
  useEffect(() => {
    if (pending) return;
    report(arrivalWith(error), words(t, error));
    // A frame's own callback comes before the frame is drawn.
    requestAnimationFrame(() => setTimeout(viewStands.settle));
  }, [pending, error, report, t]);
}
