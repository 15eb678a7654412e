import { chooseResources, type Wish } from './choose-resources.ts';
import { regions, type Resource } from './resource.ts';

/** Everybody who can help, by country. */
export class ResourceDirectory {
  readonly #resources: readonly Resource[];
  /** Codes of the countries with entries of their own, sorted. */
  readonly countries: readonly string[];

  constructor(resources: readonly Resource[]) {
    this.#resources = resources;
    const all = new Set(resources.map(({ country }) => country));
    for (const region of regions) all.delete(region);
    this.countries = [...all].toSorted();
  }

  /** Whether a code is a country with entries, `EU` or `INT`. */
  knows(country: string): boolean {
    return this.countries.includes(country) || regions.some((region) => region === country);
  }

  /** See {@link chooseResources}. */
  choose(wish: Wish, at: number): readonly Resource[] {
    return chooseResources(this.#resources, wish, at);
  }

  /** The numbers to call in danger, the general one first; none where none is known. */
  emergencyNumber(country: string, at: number): string | undefined {
    return this.choose({ country, need: 'danger-now', audience: undefined }, at).find(
      ({ phone, hours }) => phone !== undefined && hours === 'always',
    )?.phone;
  }

  /** The day on which the entry that was left alone longest was checked, as YYYY-MM-DD. */
  checkedOn(country: string): string {
    const days = this.#resources.flatMap((resource) =>
      resource.country === country || regions.some((region) => region === resource.country)
        ? [resource.checked]
        : [],
    );
    return days.toSorted()[0] ?? '';
  }
}
