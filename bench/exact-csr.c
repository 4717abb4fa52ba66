/*
 * The plain way to a first-passage probability, for comparison: the whole generator as a compressed sparse row
 * matrix and uniformization on it. Reads from the file named on the command line (all little-endian doubles or int32):
 *   int32 states, int32 nonzeros, int32 steps, int32 points, double weightless[0];
 *   int32 rowStart[states + 1], int32 column[nonzeros], double value[nonzeros] (arrivals: row = destination),
 *   double diagonal[states], int32 isTarget[states], double start[states], double tail[points][steps + 1].
 * Prints the seconds of the loop and the first-passage chance at each point.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static void *take(FILE *file, size_t size, size_t count) {
  void *data = malloc(size * count);
  if (!data || fread(data, size, count, file) != count) exit(2);
  return data;
}

int main(int argc, char **argv) {
  FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;
  if (!file) return 2;
  int32_t *head = take(file, sizeof(int32_t), 4);
  int32_t n = head[0], nonzeros = head[1], steps = head[2], points = head[3];
  int32_t *row = take(file, sizeof(int32_t), (size_t)n + 1);
  int32_t *column = take(file, sizeof(int32_t), nonzeros);
  double *value = take(file, sizeof(double), nonzeros);
  double *diagonal = take(file, sizeof(double), n);
  int32_t *isTarget = take(file, sizeof(int32_t), n);
  double *x = take(file, sizeof(double), n);
  double *tail = take(file, sizeof(double), (size_t)points * (steps + 1));
  double *y = calloc(n, sizeof(double));
  double *gain = calloc(steps + 1, sizeof(double));
  struct timespec from, to;
  clock_gettime(CLOCK_MONOTONIC, &from);
  for (int32_t i = 0; i < n; i++) {
    if (isTarget[i]) {
      gain[0] += x[i];
      x[i] = 0;
    }
  }
  for (int32_t k = 1; k <= steps; k++) {
    double reached = 0;
    for (int32_t i = 0; i < n; i++) {
      double sum = diagonal[i] * x[i];
      for (int32_t j = row[i]; j < row[i + 1]; j++) sum += value[j] * x[column[j]];
      if (isTarget[i]) {
        reached += sum;
        sum = 0;
      }
      y[i] = sum;
    }
    gain[k] = reached;
    double *swap = x;
    x = y;
    y = swap;
  }
  clock_gettime(CLOCK_MONOTONIC, &to);
  printf("%.6f\n", (double)(to.tv_sec - from.tv_sec) + 1e-9 * (double)(to.tv_nsec - from.tv_nsec));
  for (int32_t p = 0; p < points; p++) {
    double chance = 0;
    for (int32_t k = 0; k <= steps; k++) chance += gain[k] * tail[(size_t)p * (steps + 1) + k];
    printf("%.17g\n", chance);
  }
  return 0;
}
