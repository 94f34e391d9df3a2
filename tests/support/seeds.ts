/**
 * For properties whose runs take long: as many tests of a few runs each as there are seeds. One test of sixty runs is as slow as a test may
 * be on a busy machine, and says less about where it failed.
 */
export const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
