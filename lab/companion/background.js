// Nothing to do: desk.html does it all. A background makes the extension one that drivers can find.
