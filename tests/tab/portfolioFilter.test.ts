import { NO_FILTER, narrows, readFilter, withFilter } from '../../tab/src/views/portfolio/filter.ts';

describe('the portfolio’s filter in an address', () => {
  it('is read, and narrows nothing where it is not there', () => {
    expect(readFilter(new URLSearchParams('search=k%C3%A5&county=Troms'))).toEqual({
      search: 'kå',
      programme: '',
      county: 'Troms',
    });
    expect(readFilter(new URLSearchParams())).toEqual(NO_FILTER);
  });

  it('changes in part, drops what narrows nothing, and leaves other parameters be', () => {
    const before = new URLSearchParams('search=a&county=Troms&theme=dark');
    expect(withFilter(before, { search: '' }).toString()).toBe('county=Troms&theme=dark');
    expect(withFilter(before, { county: 'Finnmark' }).toString()).toBe('search=a&county=Finnmark&theme=dark');
    expect(withFilter(before, NO_FILTER).toString()).toBe('theme=dark');
    expect(before.toString()).toBe('search=a&county=Troms&theme=dark');
  });

  it('narrows by any of its parts, and not by blanks', () => {
    expect(narrows(NO_FILTER)).toBe(false);
    expect(narrows({ ...NO_FILTER, search: '  ' })).toBe(false);
    expect(narrows({ ...NO_FILTER, county: 'Troms' })).toBe(true);
  });
});
