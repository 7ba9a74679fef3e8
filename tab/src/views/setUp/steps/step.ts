import type { OpenSetUp } from '../../../../../domain/setUp/view.ts';
import type { Answer } from '../useSetUp.ts';

/** What each step's form is given. */
export interface StepProps {
  readonly channelId: string;
  readonly view: OpenSetUp;
  readonly saving: boolean;
  /** Why the last answer was not saved. */
  readonly error: unknown;
  readonly onAnswer: (answer: Answer) => void;
  /** Null in the first step. */
  readonly onBack: (() => void) | null;
}
