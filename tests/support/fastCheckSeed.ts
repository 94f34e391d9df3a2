import fc from 'fast-check';

/** A red run is the same red run tomorrow. Whoever wants other cases asks for them: `npm run soak`, or a seed of their own. */
fc.configureGlobal({ seed: 20261123 });
