/** Where the try-out shows the tab: in the browser by itself, or in a place of the frame that stands in for Teams. */
export const TRY_OUT_PLACES = ['browser', 'channel', 'sidePanel', 'stage', 'personal'] as const;
export type TryOutPlace = (typeof TRY_OUT_PLACES)[number];

/** The address of that frame, with one of the try-out's people in it. */
export function hostAddress(place: Exclude<TryOutPlace, 'browser'>, personId: string): string {
  return `/host/?${new URLSearchParams({ place, person: personId }).toString()}`;
}
