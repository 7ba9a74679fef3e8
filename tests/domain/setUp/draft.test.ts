import {
  answered,
  hasGuide,
  hasSeveralElected,
  isReady,
  nextStep,
  SET_UP_STEPS,
  type SetUpDraft,
} from '../../../domain/setUp/draft.ts';
import { allAnswers } from '../../builders/setUps.ts';

describe('what has been decided of a channel', () => {
  it('goes on with the first step without an answer, whatever was answered after it', () => {
    const { language, ...rest } = allAnswers();
    expect(nextStep({})).toBe('municipality');
    expect(nextStep(rest)).toBe('language');
    expect(nextStep(allAnswers())).toBeNull();
  });

  it('is ready when every step is answered, and not before', () => {
    expect(isReady(allAnswers())).toBe(true);
    for (const step of SET_UP_STEPS) {
      const { [step]: _left, ...rest } = allAnswers();
      expect(isReady(rest as SetUpDraft)).toBe(false);
    }
  });

  it('lets go of a programme’s own template when the programme becomes another', () => {
    const id = '00000000-0000-4000-8000-000000000002';
    const own = allAnswers({ plan: { ...allAnswers().plan, template: { kind: 'programme', id } } });
    const theme = { programme: { ...own.programme, theme: 'open' } } as const;
    expect(answered(own, theme).plan).toEqual(own.plan);
    const moved = answered(own, { programme: { choice: { kind: 'known', id }, theme: 'open' } });
    expect(moved.plan).toBeUndefined();
    expect(answered(allAnswers(), { programme: { choice: { kind: 'known', id }, theme: 'open' } }).plan).toBeDefined();
  });

  it('needs a guide, and warns of a second elected person', () => {
    expect([hasGuide([{ role: 'mayor' }]), hasGuide([{ role: 'guide' }])]).toEqual([false, true]);
    expect([hasSeveralElected([{ role: 'mayor' }]), hasSeveralElected([{ role: 'mayor' }, { role: 'mayor' }])]).toEqual(
      [false, true],
    );
  });
});
