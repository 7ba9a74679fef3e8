import { zipSync } from 'fflate';
import type { PackageFiles } from './faults.ts';

/**
 * The files as one zip, the same bytes for the same input: sorted by name and all of one time. The time is a local one
 * because a zip keeps local times, so that the bytes are the same in every zone.
 */
export function zipPackage(files: PackageFiles): Uint8Array {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: new Date(1980, 0, 1) });
}
