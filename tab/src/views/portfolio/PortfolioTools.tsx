import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { Ref } from 'react';
import type { Facet } from '../../../../domain/portfolio/view.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { type Filter, NO_FILTER, narrows } from './filter.ts';
import type { Portfolio } from './usePortfolio.ts';

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  search: { flex: '2 1 240px', maxWidth: '480px', minWidth: 0 },
  filter: { flex: '1 1 160px', maxWidth: '280px', minWidth: 0, '& select': { textOverflow: 'ellipsis' } },
});

interface ChoiceProps {
  readonly label: string;
  readonly everything: string;
  readonly value: string;
  readonly facets: readonly Facet[];
  readonly onPick: (value: string) => void;
}

/** One filter; where there is but one choice, there is nothing to choose. */
function Choice({ label, everything, value, facets, onPick }: ChoiceProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  if (facets.length < 2 && value === '') return null;
  return (
    <Field label={label} className={styles.filter}>
      <Select select={{ className: shared.target }} value={value} onChange={(_, data) => onPick(data.value)}>
        <option value="">{everything}</option>
        {facets.map((facet) => (
          <option key={facet.value} value={facet.value}>
            {t('tab.portfolio.choice', { name: facet.name, n: facet.count })}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface PortfolioToolsProps {
  readonly filter: Filter;
  readonly portfolio: Portfolio;
  readonly onChange: (change: Partial<Filter>) => void;
  readonly searchRef: Ref<HTMLInputElement>;
}

/** Search first, then the filters, and the way back to everything. */
export function PortfolioTools({ filter, portfolio, onChange, searchRef }: PortfolioToolsProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  return (
    <search className={styles.tools}>
      <Field label={t('tab.portfolio.search')} className={styles.search}>
        <Input
          input={{ ref: searchRef }}
          type="search"
          className={shared.target}
          value={filter.search}
          onChange={(_, { value }) => onChange({ search: value })}
        />
      </Field>
      <Choice
        label={t('tab.portfolio.programme')}
        everything={t('tab.portfolio.allProgrammes')}
        value={filter.programme}
        facets={portfolio.programmes}
        onPick={(programme) => onChange({ programme })}
      />
      <Choice
        label={t('tab.portfolio.county')}
        everything={t('tab.portfolio.allCounties')}
        value={filter.county}
        facets={portfolio.counties}
        onPick={(county) => onChange({ county })}
      />
      {narrows(filter) && portfolio.found > 0 && (
        <Button className={shared.target} onClick={() => onChange(NO_FILTER)}>
          {t('tab.portfolio.reset')}
        </Button>
      )}
    </search>
  );
}
