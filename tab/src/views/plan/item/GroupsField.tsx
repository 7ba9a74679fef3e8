import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { GROUPS, type Group } from '../../../../../domain/plan.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  boxes: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(200px, 100%), 1fr))',
    columnGap: tokens.spacingHorizontalS,
  },
  legend: { padding: 0 },
  box: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface GroupsFieldProps {
  readonly groups: readonly Group[];
  readonly onChange: (groups: readonly Group[]) => void;
}

/** Those who take part beside the one who answers for it; kept in the order they are always told in. */
export function GroupsField({ groups, onChange }: GroupsFieldProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('tab.planList.form.groups')}</legend>
      <p className={shared.quiet}>{t('tab.planList.form.groupsHint')}</p>
      <div className={styles.boxes}>
        {GROUPS.map((group) => (
          <Checkbox
            key={group}
            className={mergeClasses(shared.check, styles.box)}
            label={t(`tab.planList.group.${group}`)}
            checked={groups.includes(group)}
            onChange={(_, { checked }) =>
              onChange(GROUPS.filter((one) => (one === group ? checked === true : groups.includes(one))))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
