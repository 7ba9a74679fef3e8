/** The list's script, asked for at once where the page is too narrow for a timeline, so that it is there with the page. */
export const loadPlanList = () => import('../PlanList.tsx');
