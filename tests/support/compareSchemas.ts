import { isFields, type Shape } from '../../shared/schema/shape';

export interface SchemaChanges {
  /** Paths that are new and have a default: older laptops keep them, records without them are filled. */
  readonly added: readonly string[];
  /** Paths where older laptops would read wrongly, or lose what they do not know. */
  readonly breaking: readonly string[];
}

/** How the properties of a collection changed from one version of the code to the next. See [Note: two versions]. */
export function compareSchemas(before: Properties, after: Properties, path = ''): SchemaChanges {
  const added: string[] = [];
  const breaking: string[] = [];
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now] = [before[name], after[name]];
    const at = path === '' ? name : `${path}/${name}`;
    if (!old && now) ('default' in now ? added : breaking).push(at);
    // A field that is gone would be taken for one that a newer version has added.
    else if (!now || !old) breaking.push(at);
    else {
      if (shallow(old) !== shallow(now)) breaking.push(at);
      const inner = compareSchemas(innerOf(old), innerOf(now), at);
      added.push(...inner.added);
      breaking.push(...inner.breaking);
    }
  }
  return { added, breaking };
}

type Properties = Readonly<Record<string, Shape>>;

function innerOf({ properties = {}, items }: Shape): Properties {
  return items ? { ...properties, ...innerOf(items) } : properties;
}

/** Everything declared about a field itself, not about what is inside it. */
function shallow(shape: Shape): string {
  const { type, enum: values, items } = shape;
  return JSON.stringify([type, values, 'default' in shape ? shape.default : 'none', items ? shallow(items) : 'none']);
}

/** A parsing edge: properties as they are in a file. */
export function toProperties(value: unknown): Properties {
  return isFields(value) ? (value as Properties) : {};
}
