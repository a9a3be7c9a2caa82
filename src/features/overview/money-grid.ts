import { countBy, type PlanCalls } from './count-by.ts';

/** How many calls of a plan have a cap in one band; `query` shows just these in the table of all calls. */
export interface GridCell {
  cap: string;
  count: number;
  query: string;
  /** How many compared with the fullest cell: 0 for none, else 1 to 5. */
  level: number;
}

/** A plan and what is said in place of its calls where it has none. */
export interface GridPlan extends PlanCalls {
  without: string;
}

/** Plans by bands of caps: how many calls there are of each. */
export interface MoneyGrid {
  /** The bands, as the table of all calls names them, and as a head of a narrow column does, in 万元. */
  bands: { value: string; short: string }[];
  rows: (Pick<GridPlan, 'name' | 'without'> & { total: number; cells: GridCell[] })[];
}

const LEVELS = 5;

/** Counts the calls of an edition by plan and cap, in the order and bands that the table of all calls filters by. */
export function moneyGrid(plans: readonly GridPlan[]): MoneyGrid {
  const bands = countBy('cap', plans);
  const rows = plans.map((plan) => {
    const counts = new Map(countBy('cap', [plan]).map(({ value, count }) => [value, count]));
    return { name: plan.name, without: plan.without, total: plan.calls.length, counts };
  });
  const fullest = Math.max(1, ...rows.flatMap(({ counts }) => [...counts.values()]));
  return {
    bands: bands.map(({ value, short = value }) => ({ value, short })),
    rows: rows.map(({ name, without, total, counts }) => ({
      name,
      without,
      total,
      cells: bands.map(({ value: cap }) => {
        const count = counts.get(cap) ?? 0;
        return {
          cap,
          count,
          query: `?${new URLSearchParams({ plan: name, cap })}`,
          // By the root: most cells hold one to six, the fullest twenty and more.
          level: count === 0 ? 0 : Math.max(1, Math.round(Math.sqrt(count / fullest) * LEVELS)),
        };
      }),
    })),
  };
}
