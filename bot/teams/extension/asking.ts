import type { Language } from '../../../domain/language.ts';
import type { PersonKey } from '../../../domain/people.ts';
import type { Place } from '../../../domain/showing.ts';
import type { Links } from '../../cards/links.ts';
import type { Context } from '../../usecases/ports/context.ts';

/** Somebody who uses the message extension, and where. */
export interface Asking {
  readonly context: Context;
  readonly links: Links;
  readonly person: PersonKey;
  readonly place: Place;
  /** What the person reads; looked up when it is needed. */
  language(): Promise<Language>;
}
