import type { LoadedResources } from './load-resources.ts';

/** Days after which an entry must be compared with its sources again. */
export const freshForDays = 90;
/** Days after which a number is too old to be shown to anybody in danger. */
const usableForDays = 365;
const msPerDay = 86_400_000;

export interface ResourceFinding {
  readonly severity: 'fault' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/**
 * What is wrong with entries that read well.
 *
 * @param today as YYYY-MM-DD
 */
export function lintResources({ resources, placeOf }: LoadedResources, today: string): ResourceFinding[] {
  return resources.flatMap(({ id, isToldInWords, checked, phone, sms, url, email }): ResourceFinding[] => {
    const age = (Date.parse(today) - Date.parse(checked)) / msPerDay;
    const at = placeOf(id, ['checked']);
    if (
      isToldInWords !== true &&
      phone === undefined &&
      sms === undefined &&
      url === undefined &&
      email === undefined
    ) {
      return [{ ...placeOf(id, []), severity: 'fault', message: 'has no number and no address' }];
    }
    if (age < 0) return [{ ...at, severity: 'fault', message: `${checked} has not come yet` }];
    if (age > usableForDays) {
      return [{ ...at, severity: 'fault', message: `was last checked on ${checked}, more than a year ago` }];
    }
    if (age <= freshForDays) return [];
    return [
      {
        ...at,
        severity: 'warning',
        message: `was last checked on ${checked}, more than ${freshForDays} days ago`,
      },
    ];
  });
}
