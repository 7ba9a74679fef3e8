import { getDocumentProxy, getMeta } from 'unpdf';
import { createArchivePrinter } from '../../bot/files/archivePrinter.ts';
import { parts } from '../../bot/files/pdf/flow.ts';
import { readXml } from '../../bot/files/xlsxReading/xml.ts';
import type { ArchiveSource } from '../../domain/archive/archiveFile.ts';
import { archivePaper } from '../../domain/archive/archivePaper.ts';
import { anArchiveSource } from '../builders/archive.ts';
import { anActivity, aPhase, aPlanOf, within } from '../builders/plans.ts';

const MADE = new Date('2026-11-25T09:00:00Z');

const drawn = (overrides: Partial<ArchiveSource> = {}) =>
  createArchivePrinter().print(archivePaper(anArchiveSource(overrides), 'nn'), MADE);

async function words(file: Uint8Array): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return pages;
}

const squeezed = (text: string) => text.replace(/\s+/g, '');

describe('an archive export on paper', () => {
  it('says of itself that it is PDF/A-1b, with its colours, its language and its tags', async () => {
    const file = await drawn();
    const text = Buffer.from(file).toString('latin1');
    expect(text.slice(0, 8)).toBe('%PDF-1.4');
    expect(text).toContain('<pdfaid:part>1</pdfaid:part>');
    expect(text).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(text).toContain('/GTS_PDFA1');
    // Every font is in the file, and nothing is see-through, locked or run.
    expect(text).toContain('/FontFile2');
    expect(text).not.toMatch(/\/Encrypt|\/JavaScript|\/SMask|\/Type \/ExtGState/);
    const { info } = await getMeta(new Uint8Array(file));
    expect(info).toMatchObject({ Title: 'Arkivutdrag for Karasjok', Language: 'nn' });
  });

  it('says so whatever a municipality is called', async () => {
    const shortName = 'Sande & <Vanylven> "A"';
    const { engagement } = anArchiveSource();
    const { municipality } = engagement;
    const file = await drawn({ engagement: { ...engagement, municipality: { ...municipality, shortName } } });
    const [packet = ''] = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(Buffer.from(file).toString('utf8')) ?? [];
    expect(packet).not.toMatch(/&(?!(?:amp|lt|gt);)/);
    const open: string[] = [];
    const texts: string[] = [];
    readXml(Buffer.from(packet), {
      open: (name) => void open.push(name),
      close: (name) => expect(name).toBe(open.pop()),
      text: (text) => void texts.push(text),
    });
    expect(open).toEqual([]);
    expect(texts).toContain(`Arkivutdrag for ${shortName}`);
    const { info, metadata } = await getMeta(new Uint8Array(file));
    expect(info).toMatchObject({ Title: `Arkivutdrag for ${shortName}` });
    expect(metadata.get('dc:title')).toBe(`Arkivutdrag for ${shortName}`);
  });

  it('has the agreement, the plan, its versions, the answers, the archives and the ids', async () => {
    const all = squeezed((await words(await drawn())).join(' '));
    for (const said of [
      'Kárášjohka - Karasjok (5610)',
      'Samarbeidsavtale frå: 2026-01-15',
      'Vi har ein plan som blir brukt.',
      'Med heile formannskapet.',
      'Vedteke samrøystes.',
      'Ring næringsforeininga',
      'Rettleiar, rettleiar',
      'Formannskapet har fått ei orientering.',
      '26/00123',
      'urn:laget-rundt:engagement:00000000-0000-4000-8000-000000000001:plan:2',
    ]) {
      expect(all).toContain(squeezed(said));
    }
  });

  it('says in place of answers that were announced to others that they are not here', async () => {
    const [round] = anArchiveSource().rounds;
    if (round === undefined) throw new Error('no round');
    const all = squeezed(
      (await words(await drawn({ rounds: [{ ...round, responses: [], withheld: true }] }))).join(' '),
    );
    expect(all).toContain(squeezed('Svara er ikkje med i dette utdraget'));
    expect(all).not.toContain(squeezed('Formannskapet har fått ei orientering.'));
  });

  it('shortens nothing: a note longer than a page goes on over as many as it needs', async () => {
    const note = Array.from({ length: 900 }, (_, at) => `ord${at}`).join(' ');
    const items = within(
      aPhase({ note }),
      ...Array.from({ length: 5 }, (_, at) => anActivity({ title: `Steg ${at}`, note })),
    );
    const pages = await words(await drawn({ plan: aPlanOf(items) }));
    const all = squeezed(pages.join(' '));
    expect(pages.length).toBeGreaterThan(6);
    expect(all).toContain('ord899');
    expect(all).toContain('Steg4');
    expect(pages.every((page) => squeezed(page).length > 20)).toBe(true);
  });
});

describe('words in parts', () => {
  it('are all there, cut between words, and one that never fits ends all the same', () => {
    expect(parts('ein to tre fire', (some) => some.length <= 7).join(' ')).toBe('ein to tre fire');
    expect(parts('a'.repeat(10), (some) => some.length <= 4).join('')).toBe('a'.repeat(10));
    expect(parts('ab', () => false)).toEqual(['a', 'b']);
  });
});
