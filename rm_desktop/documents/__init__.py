"""What may leave a vault as a document: the tree of blocks and the writers that turn it into bytes."""
