/** The functions through which the sequencer writes. */
export const SEQUENCE = `
  CREATE FUNCTION ledger.sequence(most integer) RETURNS TABLE (leaf_index bigint, leaf_hash bytea)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  DECLARE
    size_before bigint;
    added bigint;
  BEGIN
    -- The lock only saves work; what forbids a fork is the primary key of ledger.leaf.
    IF NOT pg_try_advisory_xact_lock(hashtext('ledger.sequence')) THEN
      RETURN;
    END IF;
    SELECT size INTO STRICT size_before FROM ledger.log_state FOR UPDATE;
    RETURN QUERY
      WITH taken AS (
        DELETE FROM ledger.pending
          WHERE ingest_id IN (SELECT ingest_id FROM ledger.pending ORDER BY ingest_id LIMIT most)
          RETURNING pending.*
      ), placed AS (
        INSERT INTO ledger.leaf AS leaf (leaf_index, entry_id, leaf_hash)
          SELECT size_before + row_number() OVER (ORDER BY taken.ingest_id) - 1, taken.entry_id, taken.leaf_hash FROM taken
          RETURNING leaf.leaf_index, leaf.leaf_hash
      )
      SELECT placed.leaf_index, placed.leaf_hash FROM placed ORDER BY placed.leaf_index;
    GET DIAGNOSTICS added = ROW_COUNT;
    IF added > 0 THEN
      UPDATE ledger.log_state SET size = size_before + added;
    END IF;
  END $$;
  COMMENT ON FUNCTION ledger.sequence IS 'Gives up to so many pending entries the next places in the tree. Returns nothing when another sequencer is at work.';

  CREATE FUNCTION ledger.frontier(tree_size bigint) RETURNS TABLE (level integer, hash bytea)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT part.level, part.hash FROM (
      SELECT node.level::integer, node.node_index, node.hash FROM ledger.tree_node node
        WHERE node.level = 24 AND node.node_index < tree_size >> 24
      UNION ALL
      SELECT node.level::integer, node.node_index, node.hash FROM ledger.tree_node node
        WHERE node.level = 16 AND node.node_index >= tree_size >> 24 << 8 AND node.node_index < tree_size >> 16
      UNION ALL
      SELECT node.level::integer, node.node_index, node.hash FROM ledger.tree_node node
        WHERE node.level = 8 AND node.node_index >= tree_size >> 16 << 8 AND node.node_index < tree_size >> 8
      UNION ALL
      SELECT 0, leaf.leaf_index, leaf.leaf_hash FROM ledger.leaf
        WHERE leaf.leaf_index >= tree_size >> 8 << 8 AND leaf.leaf_index < tree_size
    ) part (level, node_index, hash) ORDER BY part.level DESC, part.node_index
  $$;
  COMMENT ON FUNCTION ledger.frontier IS 'The fewest stored hashes, left to right, from which the tree of this size goes on.';

  CREATE FUNCTION ledger.record_tree(
    tree_size bigint, tree_root bytea, at timestamptz, levels integer[], node_indices bigint[], hashes bytea[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  BEGIN
    IF tree_size IS DISTINCT FROM (SELECT size FROM ledger.log_state) THEN
      RAISE EXCEPTION 'the tree has another size than %', tree_size USING ERRCODE = 'LG004';
    END IF;
    INSERT INTO ledger.tree_node (level, node_index, hash) SELECT * FROM unnest(levels, node_indices, hashes);
    INSERT INTO ledger.tree_head (size, root, recorded_at) VALUES (tree_size, tree_root, at);
  END $$;
  COMMENT ON FUNCTION ledger.record_tree IS 'Keeps the root of the tree after a batch, and the full subtrees that the batch completed.';
`;
