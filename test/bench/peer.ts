/**
 * Loads a library that is only measured beside. It is installed below test/bench, where the
 * benchmark's bundle lies too, so its name is resolved when the benchmark runs.
 */
export async function peer<Module>(name: string): Promise<Module> {
  return (await import(name)) as Module;
}
