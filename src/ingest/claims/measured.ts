import type { Quantity } from "./combine";
import type { Unit } from "./units";

/** A figure together with the unit found for it. */
export interface Measured extends Quantity {
  readonly unit: Unit;
}
