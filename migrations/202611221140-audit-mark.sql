-- The sealer asks every 20 seconds how far it has come, and which rounds its checkpoint file has not signed yet.
create index audit_block_to_tx_idx on audit_block (to_tx);
