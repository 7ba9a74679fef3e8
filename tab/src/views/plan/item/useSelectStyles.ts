import { makeStyles } from '@fluentui/react-components';

/** A list may hold long names, and must not be wider than its place for it. */
export const useSelectStyles = makeStyles({
  field: { minWidth: 0 },
  root: { minWidth: 0 },
  select: {
    minWidth: 0,
    width: '100%',
    textOverflow: 'ellipsis',
    '@media (max-width: 639px)': { minHeight: '44px' },
  },
});
