import { linkDraftsOf, linkFault, linksOf, withRow } from '../../tab/src/views/plan/item/linkDrafts.ts';

const row = (url: string, title = '') => ({ key: 0, title, url });

describe('the links of a step, as they are written', () => {
  it.each([
    'http://fjord.no',
    'javascript:alert(1)',
    'https://',
    'https://fjord no',
    'ftp://a.no',
    'Kart',
    'https:///x',
  ])('refuses «%s»', (url) => {
    expect(linkFault(row(url))).toBe('linkUrl');
  });

  it.each(['https://fjord.no', 'HTTPS://fjord.no/kart?x=1', 'fjord.no', 'www.fjord.no/plan'])('takes «%s»', (url) => {
    expect(linkFault(row(url))).toBeNull();
  });

  it('refuses a title without an address, and an address that is too long', () => {
    expect(linkFault(row('', 'Kart'))).toBe('linkUrl');
    expect(linkFault(row(`https://fjord.no/${'x'.repeat(2000)}`))).toBe('linkLong');
  });

  it('leaves out empty rows, and calls what has no title by its address', () => {
    expect(linksOf([row('fjord.no/plan'), row(' '), row('https://a.no', 'Kart')])).toEqual([
      { title: 'fjord.no/plan', url: 'https://fjord.no/plan' },
      { title: 'Kart', url: 'https://a.no' },
    ]);
  });

  it('gives each row a key of its own', () => {
    const rows = withRow(withRow(linkDraftsOf([{ title: 'Kart', url: 'https://a.no' }])));
    expect(rows.map(({ key }) => key)).toEqual([0, 1, 2]);
    expect(withRow([])).toEqual([{ key: 0, title: '', url: '' }]);
  });
});
