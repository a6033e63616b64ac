module crypto.example/hash

go 1.20
