import { attachment } from '../../bot/http/downloads.ts';

describe('the name of a file that is fetched', () => {
  it('is whole in UTF-8 for clients of today, and in plain letters for old ones', () => {
    expect(attachment('Innsjekk Ålesund veke 48.xlsx')).toBe(
      `attachment; filename="Innsjekk alesund veke 48.xlsx"; filename*=UTF-8''Innsjekk%20%C3%85lesund%20veke%2048.xlsx`,
    );
    expect(attachment('Kárášjohka.csv')).toContain('filename="Karasjohka.csv"');
  });

  it('cannot break out of its header', () => {
    const header = attachment('a"; x="b\r\n\\%\'(*).csv');
    expect(header).not.toMatch(/[\r\n\\]/);
    expect(header.split('"')).toHaveLength(3);
    expect(header.slice(header.indexOf("UTF-8''") + 7)).toMatch(/^[\w.!~%-]+$/);
  });
});
