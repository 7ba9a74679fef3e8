import { viewsDiffer } from '../../../domain/signals/viewsDiffer.ts';
import { aPast, type Told } from '../../builders/history.ts';

const round = (...told: Told[]) => ({ told });
const own2 = (who: string, value: string): Told => [who, { own2: value }];

describe('views that differ', () => {
  it('are a signal when the middles lie two steps apart, whichever side is higher', () => {
    const lower = viewsDiffer(aPast([round(own2('mayor', '2'), own2('guide', '4'))]));
    const higher = viewsDiffer(aPast([round(own2('mayor', '5'), own2('guide', '3'))]));
    expect(lower).toEqual([
      {
        key: 'viewsDiffer/r0/own2@1',
        facts: {
          kind: 'viewsDiffer',
          rounds: [{ id: 'r0', openedAt: '2026-09-01T07:00:00.000Z' }],
          questionId: 'own2',
          version: 1,
          municipality: null,
          guides: null,
        },
      },
    ]);
    expect(higher).toHaveLength(1);
  });

  it('are none at one step, nor at one and a half', () => {
    expect(viewsDiffer(aPast([round(own2('mayor', '3'), own2('guide', '4'))]))).toEqual([]);
    const between = round(own2('mayor', '2'), own2('chiefExecutive', '3'), own2('guide', '4'));
    expect(viewsDiffer(aPast([between]))).toEqual([]);
  });

  it('quote the middle of a side from three answers on, and of a smaller side nothing', () => {
    const told = [
      own2('mayor', '1'),
      own2('chiefExecutive', '5'),
      own2('processLeader', '5'),
      own2('guide', '2'),
      own2('guide 2', '3'),
    ];
    expect(viewsDiffer(aPast([{ told }]))[0]?.facts).toMatchObject({
      municipality: { n: 3, low: 5, high: 5 },
      guides: null,
    });
    const more = [...told, own2('guide 3', '2'), own2('guide 4', '3')];
    expect(viewsDiffer(aPast([{ told: more }]))[0]?.facts).toMatchObject({ guides: { n: 4, low: 2, high: 3 } });
  });

  it('need an answer on each side, and «kan ikke svare» is none', () => {
    expect(viewsDiffer(aPast([round(own2('mayor', '1'), own2('guide', 'cannotAnswer'))]))).toEqual([]);
    expect(viewsDiffer(aPast([round(own2('mayor', '1'), ['guide', null])]))).toEqual([]);
    const unable = round(own2('mayor', '1'), own2('chiefExecutive', 'cannotAnswer'), own2('guide', '4'));
    expect(viewsDiffer(aPast([unable]))[0]?.facts).toMatchObject({ municipality: null });
  });

  it('are looked for in the identical question only: never between questions, kinds or versions', () => {
    expect(viewsDiffer(aPast([round(['mayor', { own2: '1' }], ['guide', { own3: '5' }])]))).toEqual([]);
    expect(viewsDiffer(aPast([round(['mayor', { effort: '1' }], ['guide', { effort: '5' }])]))).toEqual([]);
    const { rounds, ...past } = aPast([round(own2('mayor', '1'), own2('guide', '5'))]);
    const mixed = rounds.map(({ round: one, responses }) => ({
      responses,
      round: {
        ...one,
        questions: one.questions.map((entry) => ({ ...entry, version: entry.role === 'guide' ? 2 : 1 })),
      },
    }));
    expect(viewsDiffer({ ...past, rounds: mixed, closed: mixed })).toEqual([]);
  });

  it('leave out who was asked in another wording', () => {
    const { rounds, ...past } = aPast([
      round(
        ...[own2('mayor', '3'), own2('mayor 2', '3'), own2('chiefExecutive', '3')],
        ...[own2('processLeader', '1'), own2('guide', '5')],
      ),
    ]);
    const mixed = rounds.map(({ round: one, responses }) => ({
      responses,
      round: {
        ...one,
        questions: one.questions.map((entry) => ({ ...entry, version: entry.role === 'processLeader' ? 2 : 1 })),
      },
    }));
    expect(viewsDiffer({ ...past, rounds: mixed, closed: mixed })).toMatchObject([
      { facts: { municipality: { n: 3, low: 3, high: 3 } } },
    ]);
  });

  it('stand until the question has been asked of both sides again, and not for what was asked in an open round', () => {
    const apart = round(own2('mayor', '1'), own2('guide', '5'));
    const other = round(['mayor', { rol1: '4' }], ['guide', { rol1: '4' }]);
    const together = round(own2('mayor', '4'), own2('guide', '4'));
    expect(viewsDiffer(aPast([apart, other])).map(({ key }) => key)).toEqual(['viewsDiffer/r0/own2@1']);
    expect(viewsDiffer(aPast([apart, other, together]))).toEqual([]);
    expect(viewsDiffer(aPast([{ ...apart, open: true }]))).toEqual([]);
  });
});
