import type { PersonKey } from '../../../domain/people.ts';
import type { ProgrammeTemplate } from '../../../domain/programmeTemplate.ts';

/** The starting points that a programme keeps for its plans. */
export interface PlanTemplateStore {
  /** By name. */
  list(programmeId: string): Promise<ProgrammeTemplate[]>;
  find(programmeId: string, id: string): Promise<ProgrammeTemplate | null>;
  /** False, and nothing is done, where there is one with its id. */
  add(programmeId: string, template: ProgrammeTemplate, by: PersonKey, at: Date): Promise<boolean>;
  /** False when the programme has none with the id that is called what was seen, or what it is to be called. */
  rename(
    programmeId: string,
    template: Pick<ProgrammeTemplate, 'id' | 'name' | 'about'>,
    seen: Pick<ProgrammeTemplate, 'name' | 'about'>,
  ): Promise<boolean>;
  /** False when there was none. */
  remove(programmeId: string, id: string): Promise<boolean>;
}
