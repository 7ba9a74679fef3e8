import type { Municipality } from '../../domain/municipality.ts';
import { seedId } from './ids.ts';

export const PROGRAMME_ID = seedId('programme', 'veiledningspiloten');

/** The id of a municipality's engagement in the try-out; it never changes. */
export function engagementId({ number }: Pick<Municipality, 'number'>): string {
  return seedId('engagement', number);
}
