# Samples by R's `sampling` (samplecube) for peers.bench.ts: reads populations from stdin, writes one line a draw: the method,
# milliseconds, and the places of the sampled cases. Each population: "N n draws", then N lines of levels.
suppressMessages(library(sampling))
lines <- readLines(file("stdin"))
at <- 1
set.seed(20261102)
while (at <= length(lines)) {
  head <- as.integer(strsplit(lines[at], " ")[[1]])
  cases <- do.call(rbind, strsplit(lines[at + seq_len(head[1])], " "))
  at <- at + head[1] + 1
  pik <- rep(head[2] / head[1], head[1])
  # The first column holds the size; of each variable one level follows from the others.
  columns <- list(pik)
  for (v in seq_len(ncol(cases))) for (level in unique(cases[, v])[-1]) columns <- c(columns, list(pik * (cases[, v] == level)))
  X <- do.call(cbind, columns)
  for (method in 1:2) for (draw in seq_len(head[3])) {
    start <- proc.time()[["elapsed"]]
    drawn <- suppressWarnings(samplecube(X, pik, order = 1, comment = FALSE, method = method))
    ms <- 1000 * (proc.time()[["elapsed"]] - start)
    cat(method, round(ms, 3), which(drawn > 0.5) - 1, "\n")
  }
}
