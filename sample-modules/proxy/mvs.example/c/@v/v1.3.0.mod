module mvs.example/c

go 1.16

require mvs.example/f v1.1.0
