module old.example/crc

go 1.17
