// Nothing to do. A background is there since every extension that is compared has one.
