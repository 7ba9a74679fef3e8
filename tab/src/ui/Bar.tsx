import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ErrorCircle20Filled, Info20Filled, Warning20Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

const ICONS = { error: ErrorCircle20Filled, warning: Warning20Filled, info: Info20Filled } as const;

const useStyles = makeStyles({
  bar: {
    ...typographyStyles.body1,
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
  body: {
    display: 'flex',
    flexWrap: 'wrap',
    flexGrow: 1,
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    minWidth: 0,
  },
  words: { minWidth: 0 },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder1}`,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
  },
});

interface BarProps {
  readonly intent: keyof typeof ICONS;
  readonly title?: string;
  /** Read out when it comes. */
  readonly alert?: boolean;
  readonly className?: string;
  /** What to press. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A line of word in the page: what happened, and what to do. It looks as Fluent's MessageBar, which is fetched with the
 * views that come later: this one stands where nothing may be left to fetch, since it says that the line is down.
 */
export function Bar({ intent, title, alert = false, className, action, children }: BarProps) {
  const styles = useStyles();
  const Icon = ICONS[intent];
  return (
    <div
      className={mergeClasses(styles.bar, intent !== 'info' && styles[intent], className)}
      {...(alert && { role: 'alert' })}
    >
      <Icon className={mergeClasses(styles.icon, intent !== 'info' && styles[`${intent}Icon`])} aria-hidden="true" />
      <div className={styles.body}>
        <span className={styles.words}>
          {title !== undefined && (
            <>
              <strong>{title}</strong>{' '}
            </>
          )}
          {children}
        </span>
        {action}
      </div>
    </div>
  );
}
