import { Cancelled } from "../../papers/steps";

/** Milliseconds of making after which what was made before answers. */
const PATIENCE = 1500;

interface Making<T> {
  readonly result: Promise<T>;
  /** Resolves to undefined when the making has taken long. */
  readonly long: Promise<undefined>;
  /** What it is made of is no longer what holds. */
  outdated: boolean;
  /** The one before it has answered meanwhile. */
  late: boolean;
}

/**
 * Something costly that is made of the library when it is first asked for, and anew after a change.
 * When that takes long, what was made before answers until the new one is there.
 */
export class Remade<T extends object> {
  #before: T | undefined;
  #making: Making<T> | undefined;

  /** @param onLate called when a new one is there after the one before it has answered */
  constructor(
    private readonly make: (outdated: () => boolean) => Promise<T>,
    private readonly onLate: () => void,
    private readonly patience = PATIENCE,
  ) {}

  /** What was made holds no longer; if it is being made, that ends. */
  outdate(): void {
    if (this.#making !== undefined) this.#making.outdated = true;
    this.#making = undefined;
  }

  async get(): Promise<T> {
    const making = (this.#making ??= this.#begin());
    const before = this.#before;
    try {
      const made = await (before === undefined ? making.result : Promise.race([making.result, making.long]));
      if (made !== undefined) return made;
    } catch (error) {
      if (error instanceof Cancelled && making.outdated) return this.get();
      throw error;
    }
    making.late = true;
    return before ?? making.result;
  }

  #begin(): Making<T> {
    const making: Making<T> = {
      result: Promise.resolve().then(() => this.make(() => making.outdated)),
      long: new Promise((resolve) => setTimeout(resolve, this.patience, undefined)),
      outdated: false,
      late: false,
    };
    making.result.then(
      (made) => {
        if (making.outdated) return;
        this.#before = made;
        if (making.late) this.onLate();
      },
      () => {
        // Who asks next tries again.
        if (this.#making === making) this.#making = undefined;
      },
    );
    return making;
  }
}
