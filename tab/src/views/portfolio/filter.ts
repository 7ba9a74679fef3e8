/** What the list is narrowed to; empty strings narrow nothing. */
export interface Filter {
  readonly search: string;
  readonly programme: string;
  readonly county: string;
}

const NAMES = ['search', 'programme', 'county'] as const;

/** The filter as it stands in an address. */
export function readFilter(params: URLSearchParams): Filter {
  const [search = '', programme = '', county = ''] = NAMES.map((name) => params.get(name) ?? '');
  return { search, programme, county };
}

/** An address's parameters with the filter changed; others stay, and what narrows nothing is left out. */
export function withFilter(params: URLSearchParams, change: Partial<Filter>): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const name of NAMES) {
    const value = change[name];
    if (value === '') next.delete(name);
    else if (value !== undefined) next.set(name, value);
  }
  return next;
}

export const NO_FILTER: Filter = { search: '', programme: '', county: '' };

export function narrows({ search, programme, county }: Filter): boolean {
  return search.trim() !== '' || programme !== '' || county !== '';
}
