// What is made when it is first asked for. A background that starts is to take in its first event soon, and most of what it may be asked for never is.

export function lazy<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
