/** What is compared: our search, Pagefind as it comes, and that with the query as a phrase. */
export interface SideBySide<Value> {
  ours: Value;
  stock: Value;
  quoted: Value;
}
