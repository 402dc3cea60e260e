import { SvelteMap } from 'svelte/reactivity';

interface Person {
  readonly studyNumber: string;
  readonly name: string;
}

/** Teachers that are ticked for a bulk, kept while one looks through pages and filters. */
export class PickedTeachers {
  readonly #names = new SvelteMap<string, string>();
  #last: string | null = null;

  get size(): number {
    return this.#names.size;
  }

  get numbers(): string[] {
    return [...this.#names.keys()];
  }

  has(studyNumber: string): boolean {
    return this.#names.has(studyNumber);
  }

  /** Ticks or unticks one; with `through`, all between the last one and this one as well. */
  toggle(person: Person, through: readonly Person[] | null): void {
    const on = !this.has(person.studyNumber);
    const from = through?.findIndex(({ studyNumber }) => studyNumber === this.#last) ?? -1;
    const to = through?.findIndex(({ studyNumber }) => studyNumber === person.studyNumber) ?? -1;
    const reached =
      from < 0 || to < 0 ? [person] : through?.slice(Math.min(from, to), Math.max(from, to) + 1);
    this.setAll(reached ?? [person], on);
    this.#last = person.studyNumber;
  }

  setAll(people: readonly Person[], on: boolean): void {
    for (const { studyNumber, name } of people)
      if (on) this.#names.set(studyNumber, name);
      else this.#names.delete(studyNumber);
  }

  clear(): void {
    this.#names.clear();
    this.#last = null;
  }
}
