import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { IsoDate } from '../../../../domain/plan.ts';
import type { Own } from '../../../../domain/question.ts';
import type { QuestionDraft } from '../../../../domain/questionDraft.ts';
import type { QuestionsView, QuestionView } from '../../../../domain/questionView.ts';
import { useApi } from '../../api/ApiContext.tsx';
import { keys } from '../../api/keys.ts';

/** Whose an own question is. */
export function ownerOf({ owner }: Pick<QuestionView, 'owner'>): Own {
  return owner === 'programme' ? 'programme' : 'engagement';
}

/** What the engagement may be asked. */
export function useQuestions(engagementId: string) {
  const api = useApi();
  return useQuery({
    queryKey: keys.questions(engagementId),
    queryFn: ({ signal }) => api.call('listQuestions', { params: { engagementId }, body: undefined, signal }),
  });
}

/** Every change answers with the questions as they are afterwards: they show at once. */
function useChange<I>(engagementId: string, change: (input: I) => Promise<QuestionsView>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (questions) => queries.setQueryData(keys.questions(engagementId), questions),
  });
}

interface Written {
  readonly owner: Own;
  /** The question whose wording is changed; null adds one. */
  readonly of: { readonly id: string; readonly version: number } | null;
  readonly draft: QuestionDraft;
}

/** Adds an own question, or gives one another wording. */
export function useWriteQuestion(engagementId: string) {
  const api = useApi();
  return useChange(engagementId, ({ owner, of, draft }: Written) => {
    if (of === null) {
      const route = owner === 'programme' ? 'addProgrammeQuestion' : 'addQuestion';
      return api.call(route, { params: { engagementId }, body: draft });
    }
    const route = owner === 'programme' ? 'changeProgrammeQuestion' : 'changeQuestion';
    const body = { version: of.version, draft };
    return api.call(route, { params: { engagementId, questionId: of.id }, body });
  });
}

interface Retired {
  readonly owner: Own;
  readonly questionId: string;
  readonly retired: boolean;
}

/** Takes an own question out of use, or brings it back. */
export function useRetireQuestion(engagementId: string) {
  const api = useApi();
  return useChange(engagementId, ({ owner, questionId, retired }: Retired) => {
    const route = owner === 'programme' ? 'retireProgrammeQuestion' : 'retireQuestion';
    return api.call(route, { params: { engagementId, questionId }, body: { retired } });
  });
}

/** Records from when the co-operation agreement is in force, or takes it back with null. */
export function useRecordAgreement(engagementId: string) {
  const api = useApi();
  return useChange(engagementId, (agreementOn: IsoDate | null) =>
    api.call('recordAgreement', { params: { engagementId }, body: { agreementOn } }),
  );
}
