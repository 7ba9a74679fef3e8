import { Button } from '@fluentui/react-components';
import type { AskedRole, PersonKey } from '../../../../domain/people.ts';
import type { RolesView } from '../../../../domain/setUp/rolesView.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { capital } from '../../ui/words.ts';
import { personId } from '../setUp/rolesDraft.ts';
import type { RoleChange } from './useRoles.ts';

interface HoldersProps {
  readonly role: AskedRole;
  readonly held: RolesView['held'];
  /** Whether it is the reader's own role as a guide, which another guide takes away. */
  readonly isOwn: (person: PersonKey, role: AskedRole) => boolean;
  readonly busy: boolean;
  readonly onTake: (change: RoleChange) => void;
}

/** Those who hold one role. */
export function Holders({ role, held, isOwn, busy, onTake }: HoldersProps) {
  const { t } = useTexts();
  const shared = useShared();
  const said = t(`role.${role}`);
  const own = held.filter((one) => one.role === role);
  return (
    <section className={shared.section} aria-label={capital(said)}>
      <h2 className={shared.h3}>{capital(said)}</h2>
      {own.length === 0 && <p className={shared.quiet}>{t('setup.who.nobody')}</p>}
      {own.length > 0 && (
        <ul className={shared.plainList}>
          {own.map(({ person, name, counts }) => (
            <li key={personId(person)} className={shared.listRow}>
              <span className={shared.listWords}>
                <span>{name}</span>
                {!counts && <span className={shared.quiet}>{t('setup.who.out')}</span>}
                {isOwn(person, role) && <span className={shared.quiet}>{t('setup.who.own')}</span>}
              </span>
              {!isOwn(person, role) && (
                <Button
                  className={shared.target}
                  disabledFocusable={busy}
                  aria-label={t('setup.who.takeOne', { role: said, name })}
                  onClick={() => onTake({ person, name, role, held: false })}
                >
                  {t('setup.who.take')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
