/* What is read in the documents of shapes.txt: each meets conditions that hold seldom. */
#include "shapes.h"

int main(int argc, char **argv) { return run_shapes(SHAPES_FILE, argc, argv, write_shape, drop_document); }
