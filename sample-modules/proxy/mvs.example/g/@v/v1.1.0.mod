module mvs.example/g

go 1.16

require mvs.example/f v1.1.0
