import { endOf } from '../round.ts';
import { sayInstant } from '../texts/dates.ts';
import { translator } from '../texts/translate.ts';
import type { Cell, Sheet } from './book.ts';
import { type ExportRound, type ExportSource, weekOf } from './source.ts';

/** What the file is, who made it, what to mind, and each round with the audience it was announced for. */
export function aboutSheet({ engagement, rounds, exportedBy, exportedAt, language }: ExportSource): Sheet {
  const t = translator(language);
  const describe = ({ round, responses }: ExportRound): Cell[] => {
    const { year, week } = weekOf(round);
    const sentences = [
      t('export.about.openedAt', { when: sayInstant(t, round.openedAt.toISOString()) }),
      t('export.about.closedAt', { when: sayInstant(t, endOf(round).toISOString()) }),
      t('export.about.audience', { audience: t(`audience.${round.audience}`) }),
      t('export.about.answered', { answered: responses.length, asked: round.asked.length }),
    ];
    return [t('export.about.round', { week, year }), sentences.join(' ')];
  };
  const rows: Cell[][] = [
    [t('export.about.municipality'), engagement.name],
    [t('export.about.programme'), engagement.programmeName],
    [t('export.about.theme'), t(`theme.${engagement.theme}`)],
    ...(engagement.madeUp ? [[t('export.about.madeUp'), t('product.madeUp')]] : []),
    [t('export.about.exportedBy'), exportedBy],
    [t('export.about.exportedAt'), exportedAt],
    [t('export.about.disclosure'), t('export.note.disclosure')],
    [t('export.about.freeText'), t('export.note.freeText')],
    [t('export.about.spread'), t('export.note.spread')],
    [t('export.about.archive'), t('export.note.archive')],
    ...rounds.map(describe),
  ];
  return {
    name: t('export.sheet.about'),
    columns: [
      { heading: t('export.column.what'), width: 28 },
      { heading: t('export.column.content'), width: 100 },
    ],
    rows,
  };
}
